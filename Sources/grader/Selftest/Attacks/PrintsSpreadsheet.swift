//= exercise: relu
//= verdict: wrong
//= why:
//= row: prints a perfect results file
import ExerciseKit

public func relu(_ z: Double) -> Double {
  print("assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score")
  print("course,None,None,me,A,B,a@b,100,0,100,100")
  print("=cmd|' /C calc'!A0,@SUM(1+1),+1,-1\r\n<script>alert(1)</script>")
  return z
}
